using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OrderGrains.Orders;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Adds to what the server measures and traces of a request which door it came to and how the order answered, so that
/// <c>http.server.request.duration</c> gives rate, errors and duration of each door. It is there only where somebody listens.
/// </summary>
internal sealed class DoorTelemetry
{
    private readonly DoorErrorWriter _doors;
    private readonly Func<object, Task> _answered;

    public DoorTelemetry(DoorErrorWriter doors) => (_doors, _answered) = (doors, Answered);

    /// <summary>Comes before whatever answers. It adds its labels when all is answered: no request waits one layer deeper.</summary>
    public Task Label(HttpContext context, RequestDelegate next)
    {
        context.Response.OnCompleted(_answered, context);
        return next(context);
    }

    private Task Answered(object state)
    {
        var context = (HttpContext)state;
        var measured = context.Features.Get<IHttpMetricsTagsFeature>();
        var traced = Activity.Current is { IsAllDataRequested: true } span ? span : null;
        if (measured is null && traced is null)
            return Task.CompletedTask;
        Add(measured, traced, Labels.Door.Name, EnumNames.Of(Door(context)));
        if (context.Features.Get<DoorRequest>()?.Reply is { } reply)
            Add(measured, traced, Labels.Outcome.Name, reply.Replayed ? Labels.Replayed : EnumNames.Of(reply.Outcome));
        return Task.CompletedTask;
    }

    private Door Door(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DoorProfile>()?.Door
        ?? _doors.For(context).Door;

    private static void Add(IHttpMetricsTagsFeature? measured, Activity? traced, string label, string value)
    {
        measured?.Tags.Add(new(label, value));
        traced?.SetTag(label, value);
    }
}
