package dev.assay.adapter.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

class ServerErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "ERR Error running script: @user_script:7: -OOM command not allowed",
                "CLUSTERDOWN The cluster is down",
                "NOAUTH Authentication required.",
                "MOVED 1 localhost:7000"
            })
    void tellFromWhatTheServerSaysThatItCannotBeWorkedWith(String message) {
        assertThat(ServerErrors.tells(new JedisDataException(message))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOPERM this user has no permissions to run the 'info' command",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "WRONGTYPE Operation against a key holding the wrong kind of value",
                "ERR value is not an integer or out of range"
            })
    void takeNothingElseForAnOutage(String message) {
        assertThat(ServerErrors.tells(new JedisDataException(message))).isFalse();
        assertThat(ServerErrors.tells(new JedisAccessControlException(message))).isFalse();
    }

    @Test
    void takeALostConnectionForAnOutage() {
        JedisException lost = new JedisConnectionException("Connection refused");
        assertThat(ServerErrors.tells(lost)).isTrue();
        assertThat(ServerErrors.tells(new JedisClusterOperationException("no attempts left", lost)))
                .isTrue();
    }

    @Test
    void takeAnInterruptOfThisProcessForNothing() {
        InterruptedException stop = new InterruptedException();
        for (JedisException cut : new JedisException[] {
            new JedisException("Could not get a resource from the pool", stop), new JedisClusterOperationException(stop)
        }) {
            assertThat(ServerErrors.tells(cut)).isFalse();
            assertThat(ServerErrors.interrupted(cut)).isTrue();
        }
    }

    @Test
    void takeAPoolThatIsInUseForNothing() {
        assertThat(ServerErrors.tells(new JedisException(
                        "Could not get a resource from the pool", new NoSuchElementException("Timeout waiting"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOPERM this user has no permissions to access one of the channels used as arguments",
                "ERR Error running script: @user_script:3: The user executing the script can't run this command or"
                        + " subcommand",
                "ERR ACL failure in script: No permissions to access a key script: 3aa, on @user_script:5."
            })
    void seeWhatIsForbidden(String message) {
        assertThat(ServerErrors.forbids(new JedisDataException(message))).isTrue();
        assertThat(ServerErrors.forbids(new JedisDataException("WRONGTYPE"))).isFalse();
    }
}
