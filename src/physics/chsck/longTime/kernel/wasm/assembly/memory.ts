/** Memory is handed out once and never returned: a run allocates at its start, of what it will need. */

let top: usize = 0;

/** Address of `bytes` new bytes of zeros, on a multiple of 16; grows the memory as needed. */
export function allocate(bytes: usize): usize {
  if (top == 0) top = (__heap_base + 15) & ~(<usize>15);
  const address = top;
  top = (top + bytes + 15) & ~(<usize>15);
  const pages = <i32>((top + 0xffff) >>> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return address;
}

export function floats(length: i32): usize {
  return allocate((<usize>length) << 3);
}

export function integers(length: i32): usize {
  return allocate((<usize>length) << 2);
}
