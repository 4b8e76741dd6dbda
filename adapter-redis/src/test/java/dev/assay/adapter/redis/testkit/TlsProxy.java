package dev.assay.adapter.redis.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Puts TLS in front of a server, with a certificate that an authority of its own has signed. */
public final class TlsProxy implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final int behind;
    private final Path authority;
    private final SSLServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TlsProxy(int behind, Path authority, SSLServerSocket server) {
        this.behind = behind;
        this.authority = authority;
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param folder for keys and certificates
     * @param name what the certificate is for, such as {@code dns:localhost}
     * @param behind the port of the server
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static TlsProxy start(Path folder, String name, int behind) {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-alias", "authority", "-dname", "CN=An authority", "-ext", "bc:c");
        keytool(keys, "-alias", "server", "-dname", "CN=server", "-signer", "authority", "-ext", "san=" + name);
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            Path authority = folder.resolve("authority.pem");
            Files.writeString(authority, pem(store.getCertificate("authority").getEncoded()));
            store.deleteEntry("authority");
            TlsProxy proxy = new TlsProxy(behind, authority, listening(store));
            proxy.threads.submit(proxy::accept);
            return proxy;
        } catch (IOException | GeneralSecurityException unable) {
            throw new IllegalStateException(unable);
        }
    }

    private static void keytool(Path keys, String... how) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(how));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String pem(byte[] certificate) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    private static SSLServerSocket listening(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Returns where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Returns the certificate of the authority. */
    public Path authority() {
        return authority;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private Void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            threads.submit(() -> {
                try (client;
                        Socket redis = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                    threads.submit(() -> redis.getInputStream().transferTo(client.getOutputStream()));
                    return client.getInputStream().transferTo(redis.getOutputStream());
                }
            });
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        threads.shutdownNow();
    }
}
