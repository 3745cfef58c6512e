using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>A door's words for the failures all doors share (design, section 5).</summary>
internal interface IDoorErrors
{
    Door Door { get; }

    /// <summary>The answer in the vendor's documented shape. <c>Retry-After</c> is set by the caller.</summary>
    IResult Render(DoorFailure failure, HttpContext context);
}
