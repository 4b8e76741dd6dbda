package dev.assay.simulator.world;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people and repositories were called before.
 *
 * @param logins from a former login in lower case to the one of today
 * @param repositories from a former name with its owner, in lower case, to the one of today
 */
public record FormerNames(Map<String, String> logins, Map<String, String> repositories) {

    static final FormerNames NONE = new FormerNames(Map.of(), Map.of());

    public FormerNames {
        logins = Map.copyOf(logins);
        repositories = Map.copyOf(repositories);
    }

    FormerNames withLogin(String former, String login) {
        return new FormerNames(with(logins, former, login), repositories);
    }

    FormerNames withRepository(String former, String nameWithOwner) {
        return new FormerNames(logins, with(repositories, former, nameWithOwner));
    }

    /** Today's login of someone who was called otherwise. */
    public Optional<String> login(String former) {
        return Optional.ofNullable(logins.get(former.toLowerCase(Locale.ROOT)));
    }

    /** Today's name with its owner of a repository that was called otherwise, or whose owner was. */
    public Optional<String> repository(String owner, String name) {
        Optional<String> renamed = login(owner);
        String nameWithOwner = renamed.orElse(owner) + "/" + name;
        return Optional.ofNullable(repositories.get(nameWithOwner.toLowerCase(Locale.ROOT)))
                .or(() -> renamed.map(login -> nameWithOwner));
    }

    private static Map<String, String> with(Map<String, String> names, String former, String today) {
        Map<String, String> more = new HashMap<>(names);
        more.put(former.toLowerCase(Locale.ROOT), today);
        return more;
    }
}
