using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OrderGrains.Silo;

/// <summary>Runs a process from its settings to its end.</summary>
public static class ProcessRunner
{
    /// <summary>
    /// Returns the exit code: 1, with a line for each thing that is wrong, when the settings make no sense, another process has the data
    /// folder, the database cannot be used, or an address is taken.
    /// </summary>
    public static int Run(Func<IHost> build)
    {
        try
        {
            var host = build();
            host.OpenStore();
            host.Run();
            return 0;
        }
        catch (Exception e) when (e is SettingsException or OptionsValidationException or DbException or IOException)
        {
            Console.Error.WriteLine(e is DbException ? $"The database cannot be used: {e.Message}" : e.Message);
            return 1;
        }
    }
}
