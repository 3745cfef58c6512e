using OrderGrains.Silo;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Api.Hosting;

/// <summary>Runs the service to its end.</summary>
internal static class ServiceRunner
{
    /// <summary>Returns the exit code: 1, with one line that says why, when another process has the data folder.</summary>
    public static int RunService(this WebApplication app)
    {
        try
        {
            app.OpenStore();
            app.Run();
            return 0;
        }
        catch (StoreInUseException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
