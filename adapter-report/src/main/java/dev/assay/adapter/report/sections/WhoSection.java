package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.report.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the person is, as their public page says. */
final class WhoSection {

    private static final int MOST_ORGANIZATIONS = 12;

    private WhoSection() {}

    static Section of(Subject subject) {
        Person person = subject.analysis().person();
        Account.Details details = person.details();
        List<Block> blocks = new ArrayList<>();
        details.bio().filter(bio -> !bio.isBlank()).ifPresent(bio -> blocks.add(new Block.Quote(bio)));
        Phrases.Facts facts = new Phrases.Facts()
                .add("who.company", details.company().map(Phrase::foreign))
                .add("who.location", details.location().map(Phrase::foreign))
                .add("who.home", details.blog().filter(blog -> !blog.isBlank()).map(WhoSection::home))
                .add("who.since", Figures.day(person.identity().createdAt()) + kind(person.identity()))
                .add("who.public", counts(person.counts()))
                .add(
                        "who.organizations",
                        person.organizations()
                                .filter(list -> !list.isEmpty())
                                .map(list -> organizations(subject, list)));
        blocks.add(new Block.Facts(facts.list()));
        return new Section("who", Words.of("who.title"), Optional.empty(), blocks);
    }

    /** People write their home page with and without its scheme; a link needs one. */
    private static Phrase home(String blog) {
        return Phrase.linked(blog, Links.web(blog).or(() -> Links.web("https://" + blog)));
    }

    private static String counts(Account.Counts counts) {
        return Phrases.dotted(List.of(
                Words.counted("repositories", counts.publicRepositories()),
                Words.counted("followers", counts.followers()),
                Words.of("who.follows", Phrases.number(counts.following()))));
    }

    private static Phrase organizations(Subject subject, List<Organization> organizations) {
        List<Phrase> names = organizations.stream()
                .limit(MOST_ORGANIZATIONS)
                .map(organization ->
                        Phrase.linked(organization.login(), subject.links().person(organization.login())))
                .toList();
        int more = organizations.size() - names.size();
        return Phrase.joined(names, ", ").and(more > 0 ? " " + Words.of("more", Phrases.number(more)) : "");
    }

    private static String kind(Person.Identity account) {
        return account.accountType().equalsIgnoreCase("user")
                ? ""
                : " (" + Words.label("account", account.accountType()) + ")";
    }
}
