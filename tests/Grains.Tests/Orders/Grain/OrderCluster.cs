using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using Orleans.TestingHost;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Two silos over one store that obeys the test.</summary>
public sealed class OrderCluster : IAsyncLifetime
{
    public const int MaxPending = 100;

    private readonly InProcessTestCluster _cluster;
    private readonly TakenCommands _taken = new();

    public OrderCluster()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IOrderStore>(Store);
            silo.Services.AddSingleton<IActivationLease>(Lease);
            silo.Services.AddSingleton<OutboxSignal>();
            silo.Services.AddSingleton<PaymentGateways>();
            silo.Services.AddSingleton<OffTurn>();
            silo.AddIncomingGrainCallFilter(_taken);
            silo.Services.Configure<OrderGrainOptions>(options => options.MaxPending = MaxPending);
        });
        _cluster = builder.Build();
    }

    public MemoryOrderStore Store { get; } = new();

    public SwitchableLease Lease { get; } = new();

    /// <summary>A new placed and paid order.</summary>
    public async Task<OrderKey> Create()
    {
        var key = new OrderKey("demo", Guid.NewGuid().ToString("N"));
        var order = new Order
        {
            Id = key.OrderId,
            Merchant = key.Merchant,
            Currency = "EUR",
            Status = OrderStatus.Placed,
            Payment = PaymentStatus.Paid,
            Lines = [new OrderLine { Id = "1", Quantity = 1, UnitAmount = 1000 }],
        };
        var reply = await Grain(key).Execute(Command(new ImportOrder(order)));
        Assert.Equal(OrderOutcome.Accepted, reply.Outcome);
        return key;
    }

    public IOrderGrain Grain(OrderKey key) => _cluster.Client.GetGrain<IOrderGrain>(key.ToString());

    /// <summary>Sends a command and returns when the order has taken it in; what this gives ends when it is answered.</summary>
    public async Task<Task<OrderReply>> Send(OrderKey key, OrderCommand command)
    {
        var reply = Grain(key).Execute(command);
        await _taken.Of(command.CommandId);
        return reply;
    }

    /// <summary>Forgets the activation; the next call makes a new one, wherever.</summary>
    public Task Deactivate(OrderKey key) => _cluster.DeactivateAsync(Grain(key));

    /// <summary>A silo dies without a word; returns when the other has noticed.</summary>
    public async Task KillOneSilo()
    {
        await _cluster.KillSiloAsync(_cluster.Silos[1]);
        await _cluster.WaitForLivenessToStabilizeAsync(didKill: true);
    }

    public static OrderCommand Command(params OrderAction[] actions) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = Door.Manage,
        Actor = "test",
        Actions = [.. actions],
    };

    public static EditReferences Reference(string reference) => new() { Reference = reference };

    public async Task InitializeAsync() => await _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();
}
