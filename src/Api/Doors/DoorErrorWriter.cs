using Microsoft.Extensions.Options;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors;

/// <summary>Answers a failure through the door the request belongs to.</summary>
internal sealed class DoorErrorWriter(IEnumerable<IDoorErrors> doors, IOptions<DoorOptions> options)
{
    private readonly Dictionary<Door, IDoorErrors> _doors = doors.ToDictionary(door => door.Door);

    /// <summary>The door of a request, by its path.</summary>
    public IDoorErrors For(HttpContext context) =>
        _doors[DoorTable.Find(context.Request.Method, context.Request.Path, options.Value.CentraBase)];

    public Task Write(HttpContext context, DoorFailure failure) => Render(context, failure).ExecuteAsync(context);

    /// <summary>
    /// The failure in its door's words, with <c>Retry-After</c> where a retry is worth while, and with the known codings where the body
    /// had another.
    /// </summary>
    public IResult Render(HttpContext context, DoorFailure failure)
    {
        if (failure.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (failure.AcceptEncoding is { } codings)
            context.Response.Headers.AcceptEncoding = codings;
        return For(context).Render(failure, context);
    }
}
