/** jsdom's Blob cannot be read but through its FileReader. Here it can, as in a browser. */
const read = (blob: Blob, how: 'readAsArrayBuffer' | 'readAsText') =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader[how](blob);
  });

Object.assign(Blob.prototype, {
  async arrayBuffer(this: Blob) {
    // A copy, because the reader's own is of jsdom's realm, which Node's functions do not take for theirs.
    return new Uint8Array((await read(this, 'readAsArrayBuffer')) as ArrayBuffer).slice().buffer;
  },
  text(this: Blob) {
    return read(this, 'readAsText');
  },
});
