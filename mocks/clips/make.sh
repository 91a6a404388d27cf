#!/usr/bin/env bash
#
# Makes the clips that stand in for finished videos: for each aspect ratio one of every whole number of
# seconds from 1 to 15, and a still. They are committed; run this only to change what they look like:
#
#   mocks/clips/make.sh [DIRECTORY]      # default: where this script stands
#
# The picture says by itself whether a player works: colour bars that show a wrong colour or ratio, the
# seconds gone by in a dial that fills once a second, and a bar that reaches the right edge at the end.
# The same ffmpeg and x264 make the same bytes each time.
set -euo pipefail

rate=12   # frames per second
crf=30    # x264's quality, 0 (best) to 51: all clips together have to stay under 3 MB
sizes='16x9=320x180 9x16=180x320 3x2=288x192 2x3=192x288 1x1=240x240'   # even, and exactly of the ratio

if [[ $(ffmpeg -hide_banner -encoders 2>/dev/null) != *libx264* ]]; then
  echo 'This script needs ffmpeg with libx264. Install it: apt-get install ffmpeg, or brew install ffmpeg' >&2
  exit 1
fi
out=${1:-$(dirname "$0")}
mkdir -p "$out"

# Prints the filters that draw a two-digit counter in the middle, for a picture of WIDTH HEIGHT. Its seven
# segments are boxes, because no font is sure to be there on the next machine.
counter() {
  local width=$1 height=$2 short bar digit segment left top number dark x y w h
  short=$((width < height ? width : height))
  bar=$((short / 30)) digit=$((short / 7))   # a segment's thickness and its length, in pixels
  # Each segment: the digits in which it is dark; then its left, top, width and height within the digit.
  local segments=(
    "14      0 0 $digit $bar"
    "56      $((digit - bar)) 0 $bar $digit"
    "2       $((digit - bar)) $((digit - bar)) $bar $digit"
    "147     0 $((2 * (digit - bar))) $digit $bar"
    "134579  0 $((digit - bar)) $bar $digit"
    "1237    0 0 $bar $digit"
    "017     0 $((digit - bar)) $digit $bar"
  )
  left=$((width / 2 - digit - bar)) top=$((height / 2 - digit + bar / 2))
  for number in 'floor(t/10)' 'mod(floor(t),10)'; do
    for segment in "${segments[@]}"; do
      read -r dark x y w h <<<"$segment"
      printf ",drawbox=x=%d:y=%d:w=%d:h=%d:color=white:t=fill:enable='not(0%s)'" \
        $((left + x)) $((top + y)) "$w" "$h" "$(sed "s|.|+eq($number,&)|g" <<<"$dark")"
    done
    left=$((width / 2 + bar))
  done
}

# Prints the whole picture, a source and its filters, for WIDTH HEIGHT SECONDS.
picture() {
  local width=$1 height=$2 seconds=$3
  # In parts of a plane, so that the same words serve the luma plane and the two chroma planes, half as wide.
  local away='hypot(X-W/2,Y-H/2)/min(W,H)'                # how far from the middle
  local turn='mod(atan2(X-W/2,H/2-Y)/(2*PI)+1,1)'         # clockwise from the top, 0 to 1
  local dial="if(lt($turn,mod(N/$rate,1)),80,40)"
  local is_dial="lt($away,0.34)" is_ring="lt($away,0.36)" is_strip='gt(Y/H,0.92)'
  local is_bar="gt(Y/H,0.945)*lt(X/W,(N+1)/$((rate * seconds)))"
  plane() { # of what is drawn over the colour bars: NAME BAR STRIP DIAL RING
    printf "%s" "$1='if($is_bar,$2,if($is_strip,$3,if($is_dial,$4,if($is_ring,$5,$1(X,Y)))))'"
  }
  printf '%s' "smptehdbars=size=${width}x${height}:rate=$rate:duration=$seconds,format=yuv420p," \
    "geq=$(plane lum 165 24 "$dial" 235):$(plane cb 50 128 128 128):$(plane cr 165 128 128 128)"
  counter "$width" "$height"
}

for entry in $sizes; do
  ratio=${entry%=*} size=${entry#*=}
  width=${size%x*} height=${size#*x}
  for seconds in $(seq 1 15); do
    # One thread and no B-frames, a key frame each second (seeking is exact), no encoder's name or date in
    # the file, the index before the frames (playing starts before the whole file is there).
    ffmpeg -v error -y -f lavfi -i "$(picture "$width" "$height" "$seconds")" \
      -c:v libx264 -profile:v main -preset veryslow -tune animation -crf $crf -threads 1 \
      -bf 0 -g $rate -keyint_min $rate -sc_threshold 0 \
      -color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709 \
      -bsf:v filter_units=remove_types=6 \
      -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart \
      "$out/$ratio-$(printf %02d "$seconds")s.mp4"
  done
  # The first frame. JPEG has a colour matrix of its own.
  ffmpeg -v error -y -f lavfi -i "$(picture "$width" "$height" 1)" -frames:v 1 \
    -vf scale=in_color_matrix=bt709:out_color_matrix=bt601:out_range=full -pix_fmt yuvj420p -q:v 5 \
    -map_metadata -1 -fflags +bitexact -flags:v +bitexact "$out/$ratio.jpg"
done
