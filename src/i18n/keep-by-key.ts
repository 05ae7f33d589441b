/** Remembers what a function made for a key: `Intl` objects are dear, and an archive asks 100,000 times. */
export function keepByKey<Value>(create: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = create(key);
      kept.set(key, value);
    }
    return value;
  };
}
