using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Orders.Writing;

using OrderGrains.Payments;
using OrderGrains.Payments.GiftCards;
using OrderGrains.Payments.Simulated;

namespace OrderGrains.Orders.Outbox;

/// <summary>Registers the outbox's parts.</summary>
public static class OutboxServices
{
    /// <summary>
    /// Adds the signal, the relay, the sweepers and the built-in payment gateways. Needs an <see cref="Store.IOrderStore"/>; call it after
    /// the silo, so that they start when grains can be called.
    /// </summary>
    public static IServiceCollection AddOrderOutbox(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<OffTurn>();
        services.TryAddSingleton<PaymentGateways>();
        services.AddSingleton<IPaymentGateway, SimulatedGateway>();
        services.AddSingleton<IPaymentGateway, GiftCardGateway>();
        services.TryAddSingleton<IOrderCalls, GrainCalls>();
        services.TryAddSingleton<GatewayErrands>();
        services.TryAddSingleton<IEffectReceivers, GrainReceivers>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<DueSweeper>();
        return services;
    }
}
