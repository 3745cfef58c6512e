using OrderGrains.Orders;
using OrderGrains.Payments;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Payments;

/// <summary>
/// What is behind a payment gateway: knows by key what it was asked for, refuses some, takes its time, does not always answer, and tells
/// some of its answers twice.
/// </summary>
internal sealed class Bank(World world, Cluster cluster, Plan plan)
{
    private const double Lost = 8;
    private const double Slow = 8;
    private const double Later = 15;
    private const double Refused = 15;

    private readonly Random _random = world.Random("bank");
    private readonly Process _process = new(world, "bank");

    public Dictionary<string, BankEntry> Entries { get; } = [];

    /// <summary>Keys under which something else was asked for than at first.</summary>
    public List<string> Mixed { get; } = [];

    /// <summary>It answers at once, and always.</summary>
    public bool IsCalm { get; set; }

    /// <summary>The gateway as a silo has it.</summary>
    public IPaymentGateway Of(Member member) => new Gateway(this, member);

    private async Task<GatewayAnswer> Ask(GatewayRequest request)
    {
        await _process.Pause(_random.Between(0.05, plan.Travel));
        if (Strikes(Lost))
            throw new HttpRequestException("It cannot be reached.");
        var entry = Entry(request);
        if (entry.State == MovementState.Pending)
            Begin(entry, request);
        else if (plan.Defects.GatewaysForget && entry.State == MovementState.Succeeded)
            entry.Moved++;
        if (Strikes(Slow))
            await _process.Pause(_random.Between(0, 12_000));
        await _process.Pause(_random.Between(0.05, plan.Travel));
        return Strikes(Lost) ? throw new TimeoutException("It does not answer.") : entry.Answer;
    }

    private BankEntry Entry(GatewayRequest request)
    {
        if (!Entries.TryGetValue(request.IdempotencyKey, out var entry))
            Entries[request.IdempotencyKey] = entry = new(request);
        if ((entry.First.Kind, entry.First.Amount, entry.First.Parent) != (request.Kind, request.Amount, request.Parent))
            Mixed.Add(request.IdempotencyKey);
        return entry;
    }

    private void Begin(BankEntry entry, GatewayRequest request)
    {
        if (request.Withdraw)
            entry.State = MovementState.Cancelled;
        else if (Strikes(Later))
            _process.Pool.Go(() => DecideLater(entry));
        else
            Decide(entry);
    }

    private async Task DecideLater(BankEntry entry)
    {
        await _process.Pause(_random.Between(10, 20_000));
        if (entry.State == MovementState.Pending)
            Decide(entry);
        for (var times = 0; times < 2; times++)
        {
            if (cluster.Serving is { Count: > 0 } serving)
                _random.Pick(serving).Notify(entry);
            await _process.Pause(_random.Between(0, 500));
        }
    }

    /// <summary>What gives money back is never refused: where that undoes something, orders ask for it until it is done.</summary>
    private void Decide(BankEntry entry)
    {
        var mayRefuse = entry.First.Kind is MovementKind.Authorize or MovementKind.Capture;
        entry.State = mayRefuse && _random.Percent(Refused) ? MovementState.Failed : MovementState.Succeeded;
        entry.Moved = entry.State == MovementState.Succeeded ? 1 : 0;
    }

    private bool Strikes(double chance) => !IsCalm && _random.Percent(chance);

    private sealed class Gateway(Bank bank, Member member) : IPaymentGateway
    {
        public string Name => PaidOrders.Gateway;

        public async Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken)
        {
            member.Process.Say($"asks the gateway for {request.IdempotencyKey}: {request.Kind} of {request.Amount}");
            try
            {
                return await bank._process.Pool.Run(() => bank.Ask(request)).WaitAsync(cancellationToken);
            }
            catch (TimeoutException) when (member.TakesSilenceForNo)
            {
                return new(MovementState.Failed);
            }
        }
    }
}
