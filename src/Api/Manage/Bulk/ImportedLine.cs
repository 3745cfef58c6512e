using Microsoft.AspNetCore.Mvc;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>How the import of a line ended.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Id">The order's; null where the line does not tell.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record ImportedLine(long Line, string? Id, ImportResult Result, ProblemDetails? Problem);
