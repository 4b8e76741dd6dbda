package dev.assay.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.faults.Fault.Effect;
import dev.assay.simulator.faults.FaultAnswers;
import dev.assay.simulator.faults.Faults;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** Takes a call, lets it take its time, lets it go wrong if it shall, and writes the answer. */
final class CallHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(CallHandler.class.getName());

    private static final Effect TOO_MANY = new Fault.SecondaryLimit(Duration.ofSeconds(60));
    private final Api api;
    private final Faults faults;
    private final CallLog calls;
    private final Pace pace;
    private final int mostAtOnce;

    CallHandler(Api api, Faults faults, CallLog calls, Pace pace) {
        this.mostAtOnce = pace.settings().limits().concurrentCalls();
        this.api = api;
        this.faults = faults;
        this.calls = calls;
        this.pace = pace;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            int underWay = calls.begin(request);
            try {
                pace.callTime(request.isGraphQl());
                Optional<Effect> effect = underWay > mostAtOnce ? Optional.of(TOO_MANY) : faults.next(request);
                if (effect.isPresent()) {
                    goWrong(new Wire(exchange), request, effect.get());
                } else {
                    new Wire(exchange).write(answer(request));
                }
            } finally {
                calls.end();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) {
        try {
            return api.answer(request);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, () -> "no answer to " + request.template(), bug);
            return Answer.message(500, "Server Error");
        }
    }

    private void goWrong(Wire wire, Request request, Effect effect) throws IOException, InterruptedException {
        switch (effect) {
            case Fault.SecondaryLimit limit -> {
                calls.wasSecondaryLimited();
                wire.write(FaultAnswers.instead(limit, request, () -> answer(request)));
            }
            case Fault.ConnectionReset reset -> wire.cut();
            case Fault.TruncatedBody truncated -> wire.writePart(answer(request), 2);
            case Fault.StalledBody stalled -> {
                OutputStream unfinished = wire.writePart(answer(request), 0);
                pace.stall();
                unfinished.close();
            }
            case Fault.SlowBody slow -> wire.writeSlowly(answer(request), slow, pace);
            case Fault.HugeBody huge -> wire.writeMuch(huge);
            case Fault.Delay delay -> {
                pace.pause(delay.by());
                wire.write(answer(request));
            }
            case Fault.PrimaryLimit limit -> wire.write(api.primaryLimit(request, limit.untilReset()));
            default -> wire.write(FaultAnswers.instead(effect, request, () -> answer(request)));
        }
    }
}
