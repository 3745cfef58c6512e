using System.Collections.Concurrent;
using System.Diagnostics;
using OrderGrains.Fuzz.Judging;
using OrderGrains.Fuzz.Making;
using OrderGrains.Fuzz.Reducing;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Running;

/// <summary>Sends the requests of a plan and holds each answer to the rules.</summary>
/// <param name="plan">What to send.</param>
/// <param name="output">Where faults are told.</param>
internal sealed class FuzzRun(FuzzPlan plan, TextWriter output)
{
    private readonly Tally _tally = new();
    private readonly ConcurrentBag<Client> _clients = [];
    private readonly ConcurrentDictionary<string, bool> _told = [];
    private readonly TextWriter _output = TextWriter.Synchronized(output);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _faults;

    /// <summary>Runs to the end.</summary>
    /// <returns>How many requests were sent, and how many faults were found.</returns>
    public async Task<(int Requests, int Faults)> Go(CancellationToken cancellationToken)
    {
        await using var target = await Target.Open(plan.Address);
        using var surroundings = new Surroundings(target.Address);
        await surroundings.LetIn(cancellationToken);
        var generator = new Generator(plan.Seed, new(await surroundings.OpenApi(cancellationToken), plan.Doors));

        foreach (var generation in Numbers().GroupBy(OrderPool.GenerationOf))
        {
            if (plan.Time < _watch.Elapsed || target.HasEnded)
                break;
            await surroundings.Prepare(generation.Key, cancellationToken);
            await Parallel.ForEachAsync(
                generation, new ParallelOptions { MaxDegreeOfParallelism = plan.AtOnce, CancellationToken = cancellationToken },
                (number, token) => Try(generator.Make(number), target, surroundings, token));
        }

        foreach (var client in _clients)
            client.Dispose();
        foreach (var problem in await target.Close())
            Tell(problem);
        foreach (var line in _tally.Lines())
            await _output.WriteLineAsync(line);
        return (_tally.Requests, _faults);
    }

    private IEnumerable<long> Numbers()
    {
        for (var number = plan.First; number < plan.First + plan.Count; number++)
            yield return number;
    }

    /// <summary>A fault is reduced and told once; further ones of its kind are counted.</summary>
    private async ValueTask Try(FuzzRequest request, Target target, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var filled = request.Fill(surroundings.Known);
        var answer = await Send(filled, target, cancellationToken);
        _tally.Count(request, answer);
        if (Judge.Find(request, answer) is not { } finding)
            return;

        if (!_told.TryAdd($"{finding.Rule}: {finding.Problem}", true))
        {
            Interlocked.Increment(ref _faults);
            return;
        }

        var reduced = await new Reducer(async candidate =>
            Judge.Find(candidate, await Send(candidate, target, cancellationToken))?.Rule == finding.Rule).Reduce(filled);
        Tell(FaultText.Of(plan.Seed, filled, reduced, finding, answer, target.Address));
    }

    private async Task<WireAnswer> Send(FuzzRequest request, Target target, CancellationToken cancellationToken)
    {
        var client = _clients.TryTake(out var idle) ? idle : new(target.Address, plan.Patience);
        try
        {
            return await client.Send(request, cancellationToken);
        }
        finally
        {
            _clients.Add(client);
        }
    }

    private void Tell(string fault)
    {
        Interlocked.Increment(ref _faults);
        _output.WriteLine(fault);
    }
}
