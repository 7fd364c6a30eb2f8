using System.Globalization;
using System.Text;

namespace MassageBot.Trials.Report;

/// <summary>What one trial has measured, and why it did not pass where it did not.</summary>
internal sealed class TrialReport(string title)
{
    private const int ReasonsShown = 25;

    private readonly List<(string What, string Value)> _figures = [];
    private readonly List<string> _reasons = [];
    private readonly List<string> _remarks = [];

    public bool Passed => _reasons.Count == 0;

    public void Figure(string what, FormattableString value) => _figures.Add((what, value.ToString(CultureInfo.InvariantCulture)));

    public void Require(bool holds, FormattableString reason)
    {
        if (!holds)
        {
            _reasons.Add(reason.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Fail(string reason) => _reasons.Add(reason);

    /// <summary>Something that may explain the rest.</summary>
    public void Remark(string remark) => _remarks.Add(remark);

    public string Write()
    {
        var text = new StringBuilder().Append("\n## ").AppendLine(title).AppendLine("| measured | |").AppendLine("| --- | --: |");
        foreach (var (what, value) in _figures)
        {
            text.Append("| ").Append(what).Append(" | ").Append(value).AppendLine(" |");
        }

        text.AppendLine().Append(Passed ? "PASS " : "FAIL ").AppendLine(title);
        foreach (var reason in _reasons.Take(ReasonsShown))
        {
            text.Append("- ").AppendLine(reason);
        }

        if (_reasons.Count > ReasonsShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- and {_reasons.Count - ReasonsShown} more");
        }

        return text.AppendJoin("", _remarks.Select(remark => $"({remark}){Environment.NewLine}")).ToString();
    }
}
