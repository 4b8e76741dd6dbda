package dev.assay.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.text.Vocabulary.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(new Term("git", "git"), new Term("dead code", "dead"), new Term("internet*", "net")));

    @Test
    void countsAsManyShortWordsAsThereAre() {
        assertThat(Words.of("a b ".repeat(500)).count()).isEqualTo(1000);
        assertThat(Words.of("").count()).isZero();
        assertThat(Words.of(" -_/ ").count()).isZero();
    }

    @Test
    void findsInTheStartOfATextOnlyWhatIsThere() {
        Words all = Words.of("remove dead\ncode of git");

        assertThat(VOCABULARY.find(all)).containsOnlyKeys("dead", "git");
        assertThat(VOCABULARY.find(all.until("remove dead".length()))).isEmpty();
        assertThat(all.until("remove dead".length()).count()).isEqualTo(2);
    }

    @Test
    void findsATermOfSeveralWordsWhateverPartsThem() {
        assertThat(VOCABULARY.find("dead-code")).containsOnlyKeys("dead");
        assertThat(VOCABULARY.find("dead - / code")).containsOnlyKeys("dead");
        assertThat(VOCABULARY.find("dead")).isEmpty();
        assertThat(VOCABULARY.find("deadcode")).isEmpty();
    }

    @Test
    void takesADottedCapitalForNoPlainLetter() {
        assertThat(VOCABULARY.find("\u0130nternet")).isEmpty();
        assertThat(VOCABULARY.find("INTERNETS")).containsOnlyKeys("net");
    }
}
