using System.Text.Json;
using MassageBot.Core.Triage;

namespace MassageBot.Host.Verbs;

/// <summary>Dispositions in the vocabulary of the outputs: <c>doctor_first</c>.</summary>
internal static class DispositionWords
{
    public static string Of(Disposition disposition) => JsonNamingPolicy.SnakeCaseLower.ConvertName(disposition.ToString());
}
