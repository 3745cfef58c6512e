using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Context;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OrderGrains.Silo.Operators;
using OrderGrains.Silo.Telemetry.Sampling;
using OrderGrains.Telemetry;

namespace OrderGrains.Silo.Telemetry;

/// <summary>Sets OpenTelemetry up as far as it is asked for.</summary>
internal static class TelemetryExtensions
{
    /// <summary>
    /// Ten requests a second, of those without a trace of their own, are traced at most, unless the standard variables say otherwise.
    /// </summary>
    public static readonly TimeSpan TracePause = TimeSpan.FromMilliseconds(100);

    /// <summary>The source of the framework's spans of requests.</summary>
    private const string Requests = "Microsoft.AspNetCore";

    private const string NoAttributes = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

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
            Trace(telemetry, services, configuration);
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

    /// <summary>
    /// The framework's spans carry the standard attributes by themselves; only its switch stands in the way. Where no standard variable
    /// names a sampler, requests are sampled before they have a span, and of those that remain all are recorded.
    /// </summary>
    private static void Trace(OpenTelemetryBuilder telemetry, IServiceCollection services, IConfiguration configuration)
    {
        AppContext.SetSwitch(NoAttributes, false);

        // Requests are begun, and spans are sent, without leaving their thread; a context that could would cost every request four objects.
        RuntimeContext.ContextSlotType = typeof(ThreadLocalRuntimeContextSlot<>);
        var isOurs = configuration["OTEL_TRACES_SAMPLER"] is null or "";
        SampledServer.Wrap(services, isOurs ? TracePause : TimeSpan.Zero);
        telemetry.WithTracing(tracing =>
        {
            tracing
                .AddSource(InstrumentTable.Name, Requests)
                .AddNpgsql()
                .AddOtlpExporter(OtlpExport.Of(configuration, "TRACES"));
            if (isOurs)
                tracing.SetSampler(new ParentBasedSampler(new AlwaysOnSampler()));
        });
    }

    // What the variables say of the resource goes before what is said here.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("ordergrains", serviceVersion: Version)
        .AddEnvironmentVariableDetector();

    private static string? Version => typeof(TelemetryExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion;
}
