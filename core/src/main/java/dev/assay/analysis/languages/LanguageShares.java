package dev.assay.analysis.languages;

import dev.assay.analysis.person.OwnRepositories;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.LanguageShare;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the bytes of the person's own repositories spread over languages. */
public final class LanguageShares {

    /** Percentages have two digits after the point, so a whole has this many parts. */
    private static final long PARTS = 10_000;

    private static final int DIGITS = 2;

    private LanguageShares() {}

    /**
     * Returns the shares, most bytes first, then by name. Empty if there are repositories but the languages of none
     * were read; an empty list if there is no code.
     */
    public static Optional<List<LanguageShare>> of(List<Repository> own) {
        boolean read = own.isEmpty() || own.stream().anyMatch(OwnRepositories::languagesKnown);
        return read ? Optional.of(shares(own)) : Optional.empty();
    }

    private static List<LanguageShare> shares(List<Repository> own) {
        Map<String, Long> bytes = new TreeMap<>();
        Map<String, Integer> repositories = new HashMap<>();
        for (Repository repository : own) {
            Map<String, Long> here = bytesIn(repository);
            here.forEach((language, count) -> bytes.merge(language, count, Math::addExact));
            here.keySet().forEach(language -> repositories.merge(language, 1, Integer::sum));
        }
        List<Map.Entry<String, Long>> ordered = bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long[] parts = parts(ordered.stream().map(Map.Entry::getValue).toList());
        List<LanguageShare> shares = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String language = ordered.get(i).getKey();
            long count = ordered.get(i).getValue();
            shares.add(new LanguageShare(
                    language,
                    count,
                    BigDecimal.valueOf(parts[i], DIGITS).doubleValue(),
                    repositories.getOrDefault(language, 0),
                    BytesPerLine.lines(language, count),
                    BytesPerLine.basis(language),
                    Optional.empty()));
        }
        return List.copyOf(shares);
    }

    private static Map<String, Long> bytesIn(Repository repository) {
        Map<String, Long> bytes = new HashMap<>();
        repository.languages().orElse(List.of()).stream()
                .filter(language -> language.bytes() > 0)
                .forEach(language -> bytes.merge(language.language(), language.bytes(), Math::addExact));
        return bytes;
    }

    /** Splits {@value #PARTS} parts by size; what rounding down leaves goes to the largest remainders. */
    private static long[] parts(List<Long> sizes) {
        BigInteger total = sizes.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[sizes.size()];
        List<Remainder> remainders = new ArrayList<>();
        long left = sizes.isEmpty() ? 0 : PARTS;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] split = BigInteger.valueOf(sizes.get(i))
                    .multiply(BigInteger.valueOf(PARTS))
                    .divideAndRemainder(total);
            parts[i] = split[0].longValueExact();
            left -= parts[i];
            remainders.add(new Remainder(i, split[1]));
        }
        remainders.stream()
                .sorted(Comparator.comparing(Remainder::size).reversed().thenComparingInt(Remainder::index))
                .limit(left)
                .forEach(remainder -> parts[remainder.index()]++);
        return parts;
    }

    private record Remainder(int index, BigInteger size) {}
}
