package dev.assay.adapter.http.follow;

import io.helidon.common.buffers.BufferData;

/**
 * A text frame of RFC 6455 around bytes that many connections share. Helidon's own frames copy their text for each
 * connection, which a client that does not read would keep in memory.
 */
final class TextFrame {

    /** The whole message in one frame, of the kind text. */
    private static final int FINAL_TEXT = 0x81;

    private static final int SHORTEST_16_BIT = 126;
    private static final int SHORTEST_64_BIT = 1 << 16;
    private static final int LENGTH_OF_16_BIT = 126;
    private static final int LENGTH_OF_64_BIT = 127;
    private static final int LONGEST_HEAD = 10;

    private TextFrame() {}

    /** Returns a frame that holds the bytes themselves, not a copy. */
    static BufferData around(byte[] text) {
        BufferData head = BufferData.create(LONGEST_HEAD);
        head.write(FINAL_TEXT);
        if (text.length < SHORTEST_16_BIT) {
            head.write(text.length);
        } else if (text.length < SHORTEST_64_BIT) {
            head.write(LENGTH_OF_16_BIT);
            head.writeInt16(text.length);
        } else {
            head.write(LENGTH_OF_64_BIT);
            head.writeInt64(text.length);
        }
        return BufferData.create(head, BufferData.createReadOnly(text, 0, text.length));
    }
}
