using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing;
using OrderGrains.Testing.Stores;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Two silos over one store that obeys the test.</summary>
public sealed class OrderCluster : IAsyncLifetime
{
    public const int MaxPending = 100;

    private readonly TakenCommands _taken = new();
    private OrderGrainsTestCluster? _cluster;

    public StoreFaults Faults => _cluster!.Faults;

    public SwitchableLease Lease { get; } = new();

    internal MemoryOrderStore Store => ((MemoryEngine)_cluster!.Engine).Memory;

    /// <summary>A new placed and paid order.</summary>
    public async Task<OrderKey> Create()
    {
        var key = new OrderKey("demo", Guid.NewGuid().ToString("N"));
        await Create(key);
        return key;
    }

    /// <summary>A new placed and paid order of that key.</summary>
    public Task Create(OrderKey key) => _cluster!.CreateOrder(TestOrders.Paid(key.OrderId, key.Merchant));

    public IOrderGrain Grain(OrderKey key) => _cluster!.Order(key.OrderId, key.Merchant);

    /// <summary>Sends a command and returns when the order has taken it in; what this gives ends when it is answered.</summary>
    public async Task<Task<OrderReply>> Send(OrderKey key, OrderCommand command)
    {
        var reply = Grain(key).Execute(command);
        await _taken.Of(command.CommandId);
        return reply;
    }

    /// <summary>Forgets the activation; the next call makes a new one, wherever.</summary>
    public Task Deactivate(OrderKey key) => _cluster!.Deactivate(Grain(key));

    /// <summary>A silo dies without a word; returns when the other has noticed.</summary>
    public Task KillOneSilo() => _cluster!.KillSilo();

    public static OrderCommand Command(params OrderAction[] actions) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = Door.Manage,
        Actor = "test",
        Actions = [.. actions],
    };

    public static EditReferences Reference(string reference) => new() { Reference = reference };

    public async Task InitializeAsync() =>
        _cluster = await OrderGrainsTestCluster.Start(new() { Silos = 2, ConfigureSilo = Configure });

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<IActivationLease>(Lease);
        silo.AddIncomingGrainCallFilter(_taken);
        silo.Services.Configure<OrderGrainOptions>(options => options.MaxPending = MaxPending);
    }
}
