/** Tests touch no network; what the code fetches is given to it. */
globalThis.fetch = (input) => {
  const address = input instanceof Request ? input.url : String(input);
  throw new Error(`A test asked the network for ${address}. Pass in what it would have answered.`);
};
