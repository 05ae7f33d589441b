import { describe, expect, test } from 'vitest';
import { findIndonesianRoots } from './indonesian-roots.ts';

describe('findIndonesianRoots', () => {
  test.each([
    ['memakan', 'makan'],
    ['makanan', 'makan'],
    ['menulis', 'tulis'],
    ['penulisan', 'tulis'],
    ['kementerian', 'menteri'],
    ['pemerintah', 'perintah'],
    ['pemerintahan', 'perintah'],
    ['memerintahkan', 'perintah'],
    ['diperintahkannya', 'perintah'],
    ['memukul', 'pukul'],
    ['menyapu', 'sapu'],
    ['mengukur', 'ukur'],
    ['mengirimkan', 'kirim'],
    ['membeli', 'beli'],
    ['pelajar', 'ajar'],
    ['pertemuan', 'temu'],
    ['berenang', 'renang'],
    ['keberangkatan', 'berangkat'],
    ['gerakan', 'gerak'],
    ['perahunya', 'perahu'],
  ])('takes %s back to %s', (word, root) => {
    expect(findIndonesianRoots(word)).toContain(root);
  });

  test.each(['makan', 'kota', 'berita', '2014', 'café', ''])('finds none in %s', (word) => {
    expect(findIndonesianRoots(word)).toEqual([]);
  });
});
