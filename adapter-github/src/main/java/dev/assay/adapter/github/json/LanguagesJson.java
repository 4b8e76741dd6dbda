package dev.assay.adapter.github.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.assay.domain.profile.Repository.LanguageBytes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bytes by language: an object with a key for each. */
public record LanguagesJson(Map<String, Long> bytes) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguagesJson {
        bytes = Map.copyOf(bytes);
    }

    public List<LanguageBytes> toBytes() {
        return bytes.entrySet().stream()
                .map(entry -> new LanguageBytes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(LanguageBytes::bytes)
                        .reversed()
                        .thenComparing(LanguageBytes::language))
                .toList();
    }
}
