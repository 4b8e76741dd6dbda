package dev.assay.simulator.rest;

import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of a list, and the links to the others. */
record Paging(int size, int page, int total) {

    private static final int USUAL = 30;
    private static final int MOST = 100;

    static Paging of(Request request, int total) {
        return new Paging(request.number("per_page", USUAL, MOST), request.number("page", 1, 100_000), total);
    }

    <T> List<T> slice(List<T> all) {
        int from = (int) Math.min((long) (page - 1) * size, total);
        return all.subList(from, Math.min(from + size, total));
    }

    /** The answer with links to the other pages, if there are any. */
    Answer linked(Request request, Answer answer) {
        return link(request).map(link -> answer.with(Map.of("Link", link))).orElse(answer);
    }

    /** The {@code Link} header; empty if there is only one page. */
    private Optional<String> link(Request request) {
        int last = Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(request, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(request, page + 1, "next"));
            links.add(link(request, last, "last"));
        }
        if (page > 1) {
            links.add(link(request, 1, "first"));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
    }

    private static String link(Request request, int target, String relation) {
        String others = request.rawQuery().replaceAll("(?:^|&)page=[^&]*", "");
        String query = others.isEmpty() ? "" : (others.startsWith("&") ? others.substring(1) : others) + "&";
        return "<%s%s?%spage=%s>; rel=\"%s\"".formatted(request.base(), request.path(), query, target, relation);
    }
}
