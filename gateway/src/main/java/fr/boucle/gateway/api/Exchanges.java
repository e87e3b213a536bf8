package fr.boucle.gateway.api;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which connection to a service carries which call. The HTTP client leaves a connection open when the body it sends breaks off, and
 * the service would wait for the rest; here the connection ends with the call.
 */
@Singleton
class Exchanges implements BeanCreatedEventListener<NettyClientCustomizer.Registry> {
    /** Names a call on its way to the service's connection; never sent. */
    static final String HEADER = "X-Boucle-Exchange";

    private final Map<String, Channel> running = new ConcurrentHashMap<>();

    @Override
    public NettyClientCustomizer.Registry onCreated(BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
        NettyClientCustomizer.Registry registry = event.getBean();
        registry.register(new Customizer(null));
        return registry;
    }

    void abort(String id) {
        Channel channel = running.remove(id);
        if (channel != null) {
            ChannelFuture _ = channel.close();
        }
    }

    private final class Customizer implements NettyClientCustomizer {
        private final @Nullable Channel channel;

        Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyClientCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Customizer(specialized);
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (channel != null
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_CLIENT_CODEC) != null) {
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_CLIENT_CODEC, "boucle-exchange", new Tap());
            }
        }
    }

    private final class Tap extends ChannelDuplexHandler {
        private @Nullable String current;

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpRequest request) {
                String id = request.headers().get(HEADER);
                request.headers().remove(HEADER);
                if (id != null) {
                    current = id;
                    running.put(id, context.channel());
                }
            }
            super.write(context, message, promise);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof LastHttpContent) {
                forget();
            }
            super.channelRead(context, message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            forget();
            super.channelInactive(context);
        }

        private void forget() {
            if (current != null) {
                running.remove(current);
                current = null;
            }
        }
    }
}
