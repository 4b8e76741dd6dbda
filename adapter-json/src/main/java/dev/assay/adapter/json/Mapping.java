package dev.assay.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.career.Basis;
import dev.assay.domain.report.career.CareerSummary;
import java.io.IOException;
import java.util.Locale;

/** How the values of the core become JSON: the core itself knows nothing of it. */
final class Mapping {

    private Mapping() {}

    static ObjectMapper newMapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(new LowerCaseStatus()))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addMixIn(Coverage.class, WithoutAbsent.class)
                .addMixIn(Basis.class, WithoutAbsent.class)
                .addMixIn(CareerSummary.class, WithoutAbsent.class)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // What no value is without must not turn up missing later; what may be absent is an Optional.
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private interface WithoutAbsent {}

    private static final class LowerCaseStatus extends StdSerializer<Coverage.Status> {

        private static final long serialVersionUID = 1;

        LowerCaseStatus() {
            super(Coverage.Status.class);
        }

        @Override
        public void serialize(Coverage.Status value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
