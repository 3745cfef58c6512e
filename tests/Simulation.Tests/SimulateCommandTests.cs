using System.CommandLine;
using System.Runtime.InteropServices;
using OrderGrains.Simulate;
using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulation.Tests;

public sealed class SimulateCommandTests
{
    [Fact]
    public void Invoke_ACleanSeed_EndsWithTheCount()
    {
        var (exitCode, lines) = Run("--seed", "3", "--count", "2");

        Assert.Equal(0, exitCode);
        Assert.Matches("^2 seeds, [0-9]+ commands, 0 violations$", lines[^1]);
    }

    [Fact]
    public void Invoke_AFaultIsPlanted_FailsAndTellsHowToRunItAgain()
    {
        var (exitCode, lines) = Run("--seed", "0", "--count", "2", "--fault", "event-lost");

        Assert.Equal(1, exitCode);
        var again = lines.First(line => line.StartsWith("VIOLATED: ", StringComparison.Ordinal))["VIOLATED: ".Length..];
        Assert.Equal(1, Run(again.Split(' ')).ExitCode);
    }

    [Fact]
    public void Run_StoppedBetweenSeeds_TellsWhatItCameTo()
    {
        using var output = new StringWriter();
        var session = new Session(new(), null, output);

        session.Run(Enumerable.Range(3, 1000).Select(seed => (long)seed).TakeWhile(_ => Stop(session)), new(), jobs: 1);
        session.End();

        Assert.Matches("^1 seeds, [0-9]+ commands, 0 violations$", output.ToString().TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void Invoke_ListFaults_NamesAll()
    {
        var (exitCode, lines) = Run("--list-faults");

        Assert.Equal(0, exitCode);
        Assert.Equal(FaultTable.All.Select(fault => fault.Name), lines.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Invoke_AnUnknownFault_IsRefused() => Assert.NotEqual(0, Run("--fault", "no-such").ExitCode);

    private static bool Stop(Session session)
    {
        session.Stop(new(PosixSignal.SIGINT));
        return true;
    }

    private static (int ExitCode, string[] Lines) Run(params string[] args)
    {
        using var output = new StringWriter();
        var exitCode = SimulateCommand.Build().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = output });
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
