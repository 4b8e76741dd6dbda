package dev.assay.adapter.github;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;

/**
 * An HTTP answer, its body decompressed.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and short-lived
record Reply(int status, HttpHeaders headers, byte[] body) {

    OptionalLong number(String header) {
        try {
            return headers.firstValueAsLong(header);
        } catch (NumberFormatException malformed) {
            return OptionalLong.empty();
        }
    }
}
