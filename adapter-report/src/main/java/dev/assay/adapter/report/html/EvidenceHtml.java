package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block.Claim;
import dev.assay.adapter.report.model.Block.Evidence;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.util.List;

/** Writes claims with what shows them: plain facts as sentences, skills with how sure they are. */
final class EvidenceHtml {

    private EvidenceHtml() {}

    static void write(Markup out, Evidence evidence) {
        List<Claim> claims = evidence.claims();
        int shown = Math.min(evidence.shown(), claims.size());
        list(out, claims.subList(0, shown));
        if (shown < claims.size()) {
            out.raw("<details class=\"more\">")
                    .element("summary", Words.of("more", Figures.number(claims.size() - shown)));
            list(out, claims.subList(shown, claims.size()));
            out.raw("</details>");
        }
    }

    private static void list(Markup out, List<Claim> claims) {
        boolean plain = claims.stream().allMatch(claim -> claim.confidence().isEmpty());
        out.raw(plain ? "<ul class=\"sentences\">" : "<ul class=\"claims\">");
        claims.forEach(claim -> claim(out, claim));
        out.raw("</ul>");
    }

    private static void claim(Markup out, Claim claim) {
        out.raw("<li>");
        if (claim.confidence().isEmpty()) {
            out.phrase(claim.statement());
            claim.pieces()
                    .forEach(piece ->
                            out.raw(" <span class=\"source\">").phrase(piece).raw("</span>"));
        } else {
            skill(out, claim, claim.confidence().get());
        }
        out.raw("</li>\n");
    }

    private static void skill(Markup out, Claim claim, int confidence) {
        out.raw("<p class=\"claim\"><strong>").phrase(claim.statement()).raw("</strong> <span class=\"sure\">");
        BarsHtml.draw(out, confidence, 0);
        out.text(Integer.toString(confidence))
                .element("span", "vh", Words.of("html.sure"))
                .raw("</span></p>");
        if (claim.pieces().isEmpty()) {
            return;
        }
        piece(out, claim.pieces().getFirst());
        int others = claim.pieces().size() - 1;
        if (others > 0) {
            out.raw("<details>")
                    .element("summary", Words.of("html.pieces", others))
                    .raw("<ul class=\"pieces\">");
            claim.pieces().stream()
                    .skip(1)
                    .forEach(piece -> out.raw("<li>").phrase(piece).raw("</li>"));
            out.raw("</ul></details>");
        }
    }

    private static void piece(Markup out, Phrase piece) {
        out.raw("<p class=\"piece\">").phrase(piece).raw("</p>");
    }
}
