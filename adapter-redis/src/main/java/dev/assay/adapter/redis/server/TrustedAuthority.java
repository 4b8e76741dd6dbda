package dev.assay.adapter.redis.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** An authority whose certificates are believed in place of those that Java knows. Immutable. */
public final class TrustedAuthority {

    private static final int LARGEST = 1 << 20;
    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    /** Opened for every connection: unlike others this format costs no derivation of a key. */
    private static final String STORE = "JKS";

    /** What is stored is public: the password keeps no secret, the format asks for one. */
    private static final String PASSWORD = "public";

    private final byte[] store;

    private TrustedAuthority(byte[] store) {
        this.store = store;
    }

    /**
     * Reads certificates.
     *
     * @param file in PEM, of at most 1 MiB
     * @throws IllegalArgumentException if it cannot be read or holds no certificate; the message says which
     */
    public static TrustedAuthority read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] pem = in.readNBytes(LARGEST + 1);
            if (pem.length > LARGEST || !new String(pem, StandardCharsets.ISO_8859_1).contains(PEM)) {
                throw new IllegalArgumentException("it holds no certificate");
            }
            return of(CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("it cannot be read", unreadable);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("it holds no certificate", malformed);
        }
    }

    private static TrustedAuthority of(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(STORE);
        keys.load(null, null);
        for (Certificate certificate : certificates) {
            keys.setCertificateEntry("authority-" + keys.size(), certificate);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        keys.store(bytes, PASSWORD.toCharArray());
        return new TrustedAuthority(bytes.toByteArray());
    }

    /** Returns the type of the store that holds the certificates. */
    public static String storeType() {
        return STORE;
    }

    /** Returns what opens the store. It keeps no secret. */
    public static char[] storePassword() {
        return PASSWORD.toCharArray();
    }

    /** Opens the store that holds the certificates. */
    public InputStream openStore() {
        return new ByteArrayInputStream(store);
    }
}
