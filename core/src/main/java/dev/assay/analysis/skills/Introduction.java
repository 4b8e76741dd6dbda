package dev.assay.analysis.skills;

import java.util.regex.Pattern;

/** What the first lines of a page about a repository say, without markup, pictures and addresses. */
final class Introduction {

    /** Where a page goes on, it tells how to use the thing, and no more what it is. */
    private static final int MOST = 900;

    private static final int MOST_READ = 6000;

    private static final Pattern FENCE = Pattern.compile("(?s)(```|~~~).*?(?:\\1|\\z)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^\\]]{0,200}\\](?:\\([^)]{0,500}\\)|\\[[^\\]]{0,200}\\])?");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]{0,300})\\](?:\\([^)]{0,500}\\)|\\[[^\\]]{0,200}\\])");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,500}");
    private static final Pattern SIGNS = Pattern.compile("[`*_#>|=~]{1,20}");

    private Introduction() {}

    static String of(String page) {
        String text = page.substring(0, Math.min(page.length(), MOST_READ));
        text = COMMENT.matcher(text).replaceAll(" ");
        text = FENCE.matcher(text).replaceAll(" ");
        text = TAG.matcher(text).replaceAll(" ");
        text = PICTURE.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = ADDRESS.matcher(text).replaceAll(" ");
        text = SIGNS.matcher(text).replaceAll(" ").strip();
        return text.substring(0, Math.min(text.length(), MOST));
    }
}
