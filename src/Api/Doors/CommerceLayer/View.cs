using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>How an answer shows resources, and what they point to.</summary>
/// <param name="Merchant">Whose they are.</param>
/// <param name="BaseUrl">Scheme and host of the request, which the links lead back to.</param>
/// <param name="Query">The <c>include</c> and <c>fields</c> of the request.</param>
/// <param name="Reads">Finds what is kept elsewhere.</param>
internal sealed record View(Merchant Merchant, string BaseUrl, ViewQuery Query, ResourceReads Reads)
    : DocumentView(Merchant, BaseUrl, Query);
