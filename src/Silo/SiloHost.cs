using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Silo;

/// <summary>What a process has around its silo.</summary>
public static class SiloHost
{
    // The lowest of all settings, so that files, environment and arguments override them.
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["OrderGrains:Mode"] = nameof(ServiceMode.Node),
        ["Urls"] = "http://127.0.0.1:5081",
    };

    /// <summary>A silo on its own is a member of a cluster; its address is only for health checks.</summary>
    public static void AddSiloDefaults(this IHostApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.AddQuietLogging();
    }

    /// <summary>Says no more than somebody needs who runs the service; what the settings say about logging counts all the same.</summary>
    public static void AddQuietLogging(this IHostApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietCategories.Settings() });
        builder.Services.AddSingleton<IConfigureOptions<LoggerFilterOptions>, StartFailureSilence>();
    }

    /// <summary>
    /// <c>/health/live</c> answers while the process does, <c>/health/ready</c> with 200 while it is to be sent requests, 503 otherwise
    /// and a line for each thing that stands in the way.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteReasons });
    }

    private static Task WriteReasons(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var reasons = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"{entry.Key}: {Line.Of(entry.Value.Description ?? "not ready")}");
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. reasons]), context.RequestAborted);
    }
}
