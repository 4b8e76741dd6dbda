package dev.assay.app;

import java.util.regex.Pattern;

/** The variables that Kubernetes sets in every pod for a service, here for one whose name begins with "assay". */
final class ServiceLinks {

    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");
    private static final Pattern NAME = Pattern.compile("ASSAY_(SERVICE|PORT)_.*"
            + "|ASSAY_.+_SERVICE_(HOST|PORT(_.+)?)|ASSAY_.+_PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

    private ServiceLinks() {}

    /** Tells whether a variable is one of these: its name says so, or the address that it holds. */
    static boolean holds(String name, String value) {
        boolean address = name.startsWith("ASSAY_")
                && name.endsWith("_PORT")
                && ADDRESS.matcher(value).matches();
        return address || NAME.matcher(name).matches();
    }
}
