using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>How an answer shows resources.</summary>
/// <param name="Merchant">Whose they are.</param>
/// <param name="BaseUrl">Scheme and host of the request, which the links lead back to.</param>
/// <param name="Query">The <c>include</c> and <c>fields</c> of the request.</param>
internal record DocumentView(Merchant Merchant, string BaseUrl, ViewQuery Query);
