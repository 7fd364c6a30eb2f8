using System.Text;

namespace MassageBot.Trials.Fuzz;

/// <summary>One request, made wrong by the given number: the same number makes the same request.</summary>
/// <param name="Number">What chance begins with.</param>
/// <param name="Door">Which part of the host it goes to.</param>
/// <param name="Method">HTTP's.</param>
/// <param name="Path">With the query.</param>
/// <param name="Body">Null for none.</param>
/// <param name="ContentType">Null for none.</param>
/// <param name="Key">What the Authorization header carries; null for none.</param>
internal sealed record Shot(int Number, string Door, string Method, string Path, byte[]? Body, string? ContentType, string? Key)
{
    private const int Shown = 400;

    public override string ToString() =>
        $"{Door} #{Number}: {Method} {Path} {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Shown, Body.Length))))}";
}

/// <summary>What the requests may know, so that most of them get past the first door.</summary>
internal sealed record Keyring(IReadOnlyList<Admission> Conversations, string Secret, string Calendar, string Owner);

/// <summary>What one visitor has got.</summary>
internal sealed record Admission(string Conversation, string Token, string UserId);
