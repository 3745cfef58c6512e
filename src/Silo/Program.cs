using Microsoft.AspNetCore.Builder;
using OrderGrains.Silo.Telemetry;

namespace OrderGrains.Silo;

internal static class Program
{
    private static int Main(string[] args) => ProcessRunner.Run(() =>
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddSiloDefaults();
        builder.AddOrderGrainsSilo(builder.GetOrderGrainsOptions(OrderGrainsConfiguration.DataFolderProblems));

        var app = builder.Build();
        app.MapHealth();
        app.MapOperations();
        return app;
    });
}
