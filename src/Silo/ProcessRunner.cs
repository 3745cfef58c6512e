using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Silo.Clocks;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Silo;

/// <summary>Runs a process from its settings to its end.</summary>
public static class ProcessRunner
{
    /// <summary>
    /// Returns the exit code: 1, with a line for each thing that is wrong, when the settings make no sense, an address is taken, another
    /// process has the data folder, the database cannot be used or the clock is wrong. What can be known before the store is opened ends it
    /// before.
    /// </summary>
    public static int Run(Func<IHost> build)
    {
        var files = OpenFiles.Limit();
        if (files < OpenFiles.Needed)
        {
            Console.Error.WriteLine(
                $"The limit of open files is {files}, and the service needs at least {OpenFiles.Needed}: raise it, as with ulimit -n "
                + $"{OpenFiles.Advised}, or LimitNOFILE= where systemd starts it.");
            return 1;
        }

        try
        {
            var host = build();
            StartChecks.Run(host);
            OpenFiles.WarnOf(files, host.Services.GetRequiredService<ILoggerFactory>());
            host.CompareClocks();
            host.OpenStore();
            host.Run();
            return 0;
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            Console.Error.WriteLine(text);
            return 1;
        }
    }
}
