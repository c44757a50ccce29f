import http from 'node:http';

// Serves one GiB that looks like an installer on a free port of loopback, and prints the address. Without
// a disk behind it, so that what is measured is the other side.
const total = 1024 * 1024 * 1024;
const piece = Buffer.alloc(1024 * 1024, 'dcos-vagrant ');
const first = Buffer.concat([Buffer.from('#!/bin/bash\n'), piece]).subarray(0, piece.length);

const server = http.createServer((request, response) => {
  response.writeHead(200, {
    'content-length': total,
    'content-type': 'application/octet-stream',
    etag: '"one"',
  });
  if (request.method === 'HEAD') return void response.end();
  let sent = 0;
  const more = () => {
    while (sent < total) {
      const chunk = sent === 0 ? first : piece;
      sent += chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) {
    console.log(`http://127.0.0.1:${address.port}/dcos_generate_config.sh`);
  }
});
