package index

import (
	"encoding/binary"
	"hash/crc32"
)

// castagnoli is the polynomial that processors reckon with themselves: some 10 GB/s.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const sealBytes = 4

// sealed appends the checksum of data to it. Bleve has none for what it stores, so that a disk that forgets would pass unseen.
func sealed(data []byte) []byte {
	return binary.BigEndian.AppendUint32(data, crc32.Checksum(data, castagnoli))
}

// unsealed is the data without its checksum, and whether that is right.
func unsealed(sealed []byte) (data []byte, whole bool) {
	end := len(sealed) - sealBytes
	if end < 0 {
		return nil, false
	}
	return sealed[:end], binary.BigEndian.Uint32(sealed[end:]) == crc32.Checksum(sealed[:end], castagnoli)
}
