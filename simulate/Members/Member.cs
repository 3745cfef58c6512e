using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Api.Orders;
using OrderGrains.Faults.Orders;
using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using OrderGrains.Silo.Clustering;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Payments;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Members;

/// <summary>A process of the service: its store, lease, orders in memory, relay, and the front-end that calls orders for clients.</summary>
internal sealed class Member
{
    private readonly Plan _plan;
    private readonly Cluster _cluster;
    private readonly IActivationLease _lease;
    private readonly MembershipView _view;
    private readonly MembershipLease? _watch;
    private readonly OutboxSignal _signal = new();
    private readonly OffTurn _offTurn;
    private readonly PaymentGateways _gateways;
    private readonly OutboxRelay _relay;
    private readonly DueSweeper _sweeper;
    private readonly SafeRepeats _repeats;
    private readonly Dictionary<OrderKey, Activation> _activations = [];
    private readonly List<Task> _background = [];

    public Member(World world, Server server, Cluster cluster, Receiver receiver, Bank bank, Plan plan, string name)
    {
        (_plan, _cluster) = (plan, cluster);
        Process = new(world, name);
        Random = world.Random("member " + name);
        Process.Time.Offset = Random.Between(-1000, 1000);
        Wire = new(server, Process);
        Table = new(Wire, name);
        var silo = plan.Trust == Trust.Cluster ? name : null;
        Store = new FaultyStore(
            new SimulatedStore(Wire, silo, plan.Writers, plan.Remembered),
            plan.Defects,
            world.Random("faulty store " + name),
            world.Trace.IsRead ? Process.Say : null);
        _view = new(Process.Time, plan.LeaseTime, plan.SettleTime);
        if (plan.Trust == Trust.Cluster)
        {
            _watch = new(
                Table, _view, (dead, _) => Table.Fence(dead), Process.Time, plan.LeaseTime, NullLogger<MembershipLease>.Instance);
        }

        _lease = new FaultyLease(
            plan.Trust switch
            {
                Trust.Cluster => _watch!,
                Trust.Strangers => new NoLease(),
                _ => new ExclusiveLease(),
            },
            plan.Defects);
        _offTurn = new(Process.Pool);
        _gateways = new([bank.Of(this)], Process.Time, NullLogger<PaymentGateways>.Instance);
        var orders = new OrderCalls(cluster, this);
        Errands = new(_gateways, orders);
        _sweeper = new(Store, orders, Process.Time, NullLogger<DueSweeper>.Instance);
        _relay = new(Store, receiver.Of(this), _signal, Process.Time, NullLogger<OutboxRelay>.Instance);
        var options = new Silo.OrderGrainsOptions { Mode = Silo.ServiceMode.Node, Cluster = new() { RetryTime = plan.RetryTime } };
        _repeats = new(new(Process.Time, options, Random.NextDouble), NullLogger.Instance);
    }

    public string Name => Process.Name;

    public Process Process { get; }

    public Wire Wire { get; }

    public ClusterTable Table { get; }

    public IOrderStore Store { get; }

    public Random Random { get; }

    /// <summary>Its ways to the gateway and back.</summary>
    public GatewayErrands Errands { get; }

    /// <summary>It holds a movement that its gateway does not answer for one that has failed.</summary>
    public bool TakesSilenceForNo => _plan.Defects.SilenceIsRefusal;

    /// <summary>It has joined, and clients are sent to it.</summary>
    public bool IsServing { get; set; }

    /// <summary>It dies, leaves or is held for dead, or is about to.</summary>
    public bool IsGoing { get; set; }

    /// <summary>The others hold it for dead, whether or not it is.</summary>
    public bool IsDeclaredDead { get; set; }

    /// <summary>Calls of clients that it has not answered.</summary>
    public List<TaskCompletionSource<OrderAnswer>> Clients { get; } = [];

    /// <summary>Calls of other silos that it has not answered.</summary>
    public List<Asked> Unanswered { get; } = [];

    /// <summary>What works beside the calls and must never end by itself.</summary>
    public IEnumerable<Task> BrokenOff => _background.Where(task => task.IsCompleted && !Process.IsDead);

    /// <summary>Begins to watch the members and to deliver effects.</summary>
    public void Start()
    {
        if (_watch is { } watch)
            _background.Add(Process.Pool.Run(() => watch.Work(CancellationToken.None)));
        _background.Add(Process.Pool.Run(() => _relay.Work(CancellationToken.None)));
        if (_plan.Paid > 0 && !_plan.Defects.AskedOnce)
            _background.Add(Process.Pool.Run(() => _sweeper.Work(CancellationToken.None)));
    }

    /// <summary>Says that it is about to leave, and waits.</summary>
    public Task AnnounceLeave() => _plan.Defects.Unannounced
        ? Task.CompletedTask
        : new LeavePause(Table, _view, _plan.LeaseTime, Process.Time, NullLogger<LeavePause>.Instance).StoppingAsync(default);

    /// <summary>What the front-end does with a client's command.</summary>
    public Task<OrderReply> Execute(OrderKey key, OrderCommand command) => _repeats.Call(
        this,
        (key, command),
        static (member, asked, age) => member._cluster.Call(member, asked.key, keeper => keeper.Execute(
            age is { } repeatedFor ? asked.command with { Repeated = true, Age = repeatedFor } : asked.command)),
        OrderOutcome.Unknown,
        CancellationToken.None);

    /// <summary>What the front-end does with a client's read.</summary>
    public Task<OrderReply> Read(OrderKey key) => _repeats.Call(
        this,
        key,
        static (member, key, _) => member._cluster.Call(member, key, keeper => keeper.Read(null)),
        OrderOutcome.Unavailable,
        CancellationToken.None);

    /// <summary>What the front-end does with a client who asks how an order was.</summary>
    public Task<OrderReply> ReadAsOf(OrderKey key, OrderMoment moment) => _repeats.Call(
        this,
        (key, moment),
        static (member, asked, _) => member._cluster.Call(member, asked.key, keeper => keeper.ReadAsOf(asked.moment, null)),
        OrderOutcome.Unavailable,
        CancellationToken.None);

    /// <summary>Its clients lose their connections.</summary>
    public void Died() => Clients.ForEach(Forsake);

    /// <summary>A client will not learn what became of its call.</summary>
    public static void Forsake(TaskCompletionSource<OrderAnswer> client) =>
        client.TrySetResult(new(AnswerKind.Unknown, Detail: "no answer"));

    /// <summary>A gateway tells what became of a movement, and does not care for the answer.</summary>
    public void Notify(BankEntry entry) => Process.Pool.Go(
        () => Execute(new(entry.First.Merchant, entry.First.OrderId), PaidOrders.Told(entry, Random.NextGuid())));

    public bool Has(OrderKey key) => _activations.TryGetValue(key, out var activation) && !activation.IsDone;

    /// <summary>Calls an order in this silo's memory, which loads it where it is not there.</summary>
    /// <param name="key">The order.</param>
    /// <param name="call">The call.</param>
    /// <param name="isWanted">Asked when it is about to begin.</param>
    /// <returns>Null where it was not wanted any more.</returns>
    public async Task<OrderReply?> Invoke(OrderKey key, Func<OrderKeeper, Task<OrderReply>> call, Func<bool> isWanted)
    {
        while (_activations.TryGetValue(key, out var old) && old.IsDone)
        {
            await old.Gone;
            if (_activations.GetValueOrDefault(key) == old)
                _activations.Remove(key);
        }

        if (!_activations.TryGetValue(key, out var activation))
            _activations[key] = activation = Activate(key);
        return await activation.Call(call, isWanted);
    }

    /// <summary>Has an order forgotten once the calls under way have ended.</summary>
    public void Deactivate(OrderKey key)
    {
        if (_activations.TryGetValue(key, out var activation))
            activation.Deactivate();
    }

    private Activation Activate(OrderKey key)
    {
        Process.Say($"loads {key}");
        var options = new OrderGrainOptions { Remembered = _plan.Remembered, MaxPending = _plan.MaxPending };
        return new(this, done => new(
            key, Store, _lease, _offTurn, _signal, _gateways, Process.Time, options, NullLogger.Instance, done));
    }
}
