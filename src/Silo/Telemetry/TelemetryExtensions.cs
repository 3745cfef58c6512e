using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OrderGrains.Silo.Operators;
using OrderGrains.Telemetry;

namespace OrderGrains.Silo.Telemetry;

/// <summary>Sets OpenTelemetry up as far as it is asked for.</summary>
internal static class TelemetryExtensions
{
    /// <summary>How many of the requests without a trace of their own are traced, unless the standard variables say otherwise.</summary>
    public const double TracedShare = 0.01;

    public static TelemetryPlan AddTelemetry(this IHostApplicationBuilder builder, OrderGrainsOptions options)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var plan = TelemetryPlan.Of(configuration, options.Telemetry);
        var otlp = OtlpSignals.Of(configuration, options.Telemetry.Export);
        services.AddSingleton(plan);
        if (options.Operator.Key is not null)
            services.AddOperator(options.Operator);
        if (!plan.Metrics && !otlp.Any)
            return plan;

        var telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        if (plan.Metrics)
            telemetry.WithMetrics(metrics => Listen(metrics, plan, otlp, configuration));
        if (plan.Traces)
            telemetry.WithTracing(tracing => Listen(tracing, configuration));
        if (otlp.Logs)
        {
            telemetry.WithLogging(
                logs => logs.AddOtlpExporter(OtlpExport.Of(configuration, "LOGS")), logs => logs.IncludeFormattedMessage = true);
        }

        return plan;
    }

    private static void Listen(MeterProviderBuilder metrics, TelemetryPlan plan, OtlpSignals otlp, IConfiguration configuration)
    {
        metrics.AddMeter(InstrumentTable.Name).AddMeter(StandardMeters.All).AddRuntimeInstrumentation();
        if (plan.Page)
            metrics.AddPrometheusExporter();
        if (otlp.Metrics)
            metrics.AddOtlpExporter(OtlpExport.Of(configuration, "METRICS"));
    }

    private static void Listen(TracerProviderBuilder tracing, IConfiguration configuration)
    {
        tracing
            .AddSource(InstrumentTable.Name)
            .AddNpgsql()
            .AddAspNetCoreInstrumentation(http => http.Filter = context => !IsOfOperations(context.Request.Path))
            .AddOtlpExporter(OtlpExport.Of(configuration, "TRACES"));
        if (configuration["OTEL_TRACES_SAMPLER"] is null or "")
            tracing.SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(TracedShare)));
    }

    private static bool IsOfOperations(PathString path) =>
        path.StartsWithSegments("/health") || path.StartsWithSegments(OperationsPages.Metrics)
        || path.StartsWithSegments(OperationsPages.Dashboard);

    // What the variables say of the resource goes before what is said here.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("ordergrains", serviceVersion: Version)
        .AddEnvironmentVariableDetector();

    private static string? Version => typeof(TelemetryExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion;
}
