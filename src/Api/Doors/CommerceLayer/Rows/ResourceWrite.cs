using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Writing;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>A call that creates or updates.</summary>
/// <param name="Table">What may be sent.</param>
/// <param name="Run">Does it; the id is that of the URL, and null where there is none yet.</param>
internal sealed record ResourceWrite(WriteTable Table, Func<ResourceCall, string?, WriteRequest, Task<IResult>> Run);
