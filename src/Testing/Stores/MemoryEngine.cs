using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using OrderGrains.Testing.GrainState;
using Orleans.Storage;

namespace OrderGrains.Testing.Stores;

/// <summary>Everything in memory.</summary>
internal sealed class MemoryEngine(TimeProvider time) : ITestEngine
{
    public MemoryOrderStore Memory { get; } = new(time);

    public JsonMemoryStorage States { get; } = new();

    public IOrderStore Orders => Memory;

    public void AddTo(ISiloBuilder silo) => silo.Services
        .AddSingleton<IGrainStorage>(States)
        .AddSingleton<OutboxSignal>()
        .AddSingleton<PaymentGateways>()
        .AddSingleton<OffTurn>();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
