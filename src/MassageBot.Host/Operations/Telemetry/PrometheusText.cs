using System.Globalization;
using System.Text;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// Prometheus' text exposition format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats), with names made of the
/// instruments' as OpenTelemetry's compatibility rules say: dots become underscores, the unit and, for counters, <c>total</c> are appended.
/// </summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<InstrumentReadings> instruments)
    {
        var text = new StringBuilder();
        foreach (var family in instruments.GroupBy(Name, StringComparer.Ordinal).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            Write(text, family.Key, [.. family]);
        }

        return text.ToString();
    }

    /// <summary>The labels of a series between the braces; empty without tags.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var text = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
            labels.Append(labels.Length == 0 ? "" : ",").Append(Word(name)).Append("=\"").Append(Escape(text ?? "")).Append('"');
        }

        return labels.ToString();
    }

    private static void Write(StringBuilder text, string name, InstrumentReadings[] family)
    {
        var help = family[0].Instrument.Description ?? "";
        text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", @"\\", StringComparison.Ordinal).ReplaceLineEndings(" ")).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(family[0].Kind.ToString().ToLowerInvariant()).Append('\n');
        foreach (var readings in family)
        {
            foreach (var (labels, series) in readings.Series)
            {
                lock (series)
                {
                    Write(text, name, readings, labels, series);
                }
            }
        }
    }

    private static void Write(StringBuilder text, string name, InstrumentReadings readings, string labels, Series series)
    {
        if (readings.Kind != ReadingKind.Histogram)
        {
            Line(text, name, labels, series.Value);
            return;
        }

        long upTo = 0;
        for (var i = 0; i < readings.Bounds.Count; i++)
        {
            upTo += series.Buckets[i];
            Line(text, name + "_bucket", Join(labels, $"le=\"{Number(readings.Bounds[i])}\""), upTo);
        }

        Line(text, name + "_bucket", Join(labels, "le=\"+Inf\""), series.Count);
        Line(text, name + "_sum", labels, series.Value);
        Line(text, name + "_count", labels, series.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Join(string labels, string more) => labels.Length == 0 ? more : $"{labels},{more}";

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Name(InstrumentReadings readings)
    {
        var name = Word(readings.Instrument.Name);
        var unit = readings.Instrument.Unit switch
        {
            null or "" or "1" => "",
            "s" => "_seconds",
            "By" => "_bytes",
            var other when other.StartsWith('{') => "",
            var other => "_" + Word(other),
        };
        name = unit.Length == 0 || name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return readings.Kind == ReadingKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string Word(string name) =>
        string.Create(name.Length, name, static (word, source) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                var isPlain = char.IsAsciiLetter(source[i]) || source[i] == '_' || (i > 0 && char.IsAsciiDigit(source[i]));
                word[i] = isPlain ? source[i] : '_';
            }
        });

    private static string Escape(string value) => value
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
