package dev.assay.adapter.github.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://api.github.com, https://api.github.com/graphql",
        "https://api.github.com/, https://api.github.com, https://api.github.com/graphql",
        "https://code.example/api/v3, https://code.example/api/v3, https://code.example/api/graphql",
        "https://code.example/api/v3/, https://code.example/api/v3, https://code.example/api/graphql",
        "https://api.corp.ghe.com, https://api.corp.ghe.com, https://api.corp.ghe.com/graphql",
        "http://127.0.0.1:9000, http://127.0.0.1:9000, http://127.0.0.1:9000/graphql"
    })
    void derivesBothApisFromOneAddress(URI api, String rest, URI graphQl) {
        assertThat(Endpoints.of(api)).isEqualTo(new Endpoints(rest, graphQl));
    }
}
