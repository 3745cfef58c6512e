using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing.Stores;
using Orleans.TestingHost;

namespace OrderGrains.Testing;

/// <summary>
/// Silos with the service's own grains in a test's process, without sockets or HTTP. Grains, lifecycle and storage are those of production;
/// the store's faults, and the clock where one is given, are the test's.
/// </summary>
public sealed class OrderGrainsTestCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private int _orders;
    private int _commands;

    private OrderGrainsTestCluster(InProcessTestCluster cluster, ITestEngine engine, StoreFaults faults) =>
        (_cluster, Engine, Faults) = (cluster, engine, faults);

    /// <summary>How the orders' commits end.</summary>
    public StoreFaults Faults { get; }

    /// <summary>All grains, by key.</summary>
    public IGrainFactory Grains => _cluster.Client;

    /// <summary>How many silos are running.</summary>
    public int Silos => _cluster.Silos.Count;

    internal ITestEngine Engine { get; }

    /// <summary>Starts the silos and returns when they take calls.</summary>
    /// <param name="options">What they are like; unset means one silo with its orders in memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are to be no silos, or more than ten.</exception>
    public static async Task<OrderGrainsTestCluster> Start(
        TestClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Silos, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Silos, 10);

        var time = options.Time ?? TimeProvider.System;
        ITestEngine engine = options.Store == TestStore.Sqlite ? new SqliteEngine(time) : new MemoryEngine(time);
        var faults = new StoreFaults();
        var builder = new InProcessTestClusterBuilder((short)options.Silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(time);
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            engine.AddTo(silo);
            silo.Services.Replace(ServiceDescriptor.Singleton<IOrderStore>(new FaultyOrderStore(engine.Orders, faults)));
            silo.Services.AddSingleton<IActivationLease>(options.Silos == 1 ? new ExclusiveLease() : new NoLease());
            options.ConfigureSilo?.Invoke(silo);
        });

        var cluster = new OrderGrainsTestCluster(builder.Build(), engine, faults);
        try
        {
            await cluster._cluster.DeployAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The order of an id, whether it exists or not.</summary>
    public IOrderGrain Order(string orderId, string merchant = TestOrders.Merchant) =>
        Grains.GetGrain<IOrderGrain>(new OrderKey(merchant, orderId).ToString());

    /// <summary>Creates an order, at version 1.</summary>
    /// <param name="order">The order as an import gives it; unset means a paid one with an id of its own.</param>
    /// <exception cref="InvalidOperationException">The order was refused; the message says why.</exception>
    public async Task<IOrderGrain> CreateOrder(Order? order = null)
    {
        order ??= TestOrders.Paid($"order-{Interlocked.Increment(ref _orders)}");
        var grain = Order(order.Id, order.Merchant);
        var reply = await grain.Execute(Command(new ImportOrder(order)));
        return reply.Outcome == OrderOutcome.Accepted
            ? grain
            : throw new InvalidOperationException($"The order was not created: {reply.Outcome} {reply.Rejection}");
    }

    /// <summary>A command with an id of its own, as a request to <c>/manage</c> would make it.</summary>
    /// <param name="actions">What it asks for: all or none is done.</param>
    public OrderCommand Command(params ReadOnlySpan<OrderAction> actions) => new()
    {
        CommandId = new(Interlocked.Increment(ref _commands), 0, 0, new byte[8]),
        Door = Door.Manage,
        Actor = "test",
        Actions = [.. actions],
    };

    /// <summary>Ends a grain's activation, so that the next call loads it from the store, wherever.</summary>
    public Task Deactivate(IAddressable grain) => _cluster.DeactivateAsync(grain);

    /// <summary>A silo dies without a word; returns when the others have noticed.</summary>
    /// <exception cref="InvalidOperationException">There is no other.</exception>
    public async Task KillSilo()
    {
        if (Silos < 2)
            throw new InvalidOperationException("The last silo has nobody to take its orders over.");
        await _cluster.KillSiloAsync(_cluster.Silos[^1]);
        await _cluster.WaitForLivenessToStabilizeAsync(didKill: true);
    }

    /// <summary>Ends the silos, held commits included, and removes what was stored.</summary>
    public async ValueTask DisposeAsync()
    {
        Faults.Release();
        await _cluster.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
